import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 60_000,
    pool: "threads",
    // Vitest would leave one processor to itself, and on two that is half of them.
    maxWorkers: availableParallelism(),
  },
});

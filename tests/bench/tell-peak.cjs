// Required before a measured command: leaves the peak of its memory, in kB, in the file that PEAK_FILE names.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  if (process.env.PEAK_FILE) writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS));
});

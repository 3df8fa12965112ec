/** Which faults of a table of texts leave its rows without meaning. */
import type { DataPath } from "../../diagnostic.ts";

/** Gives the path of the table whose columns are lost with what stands at a path, or undefined. */
export function tableWithoutColumns(path: DataPath): DataPath | undefined {
  const table = path.lastIndexOf("table");
  const isOfColumns = table !== -1 && path[table + 1] === "columns";
  const last = path[path.length - 1];
  return isOfColumns && (last === "columns" || typeof last === "number") ? path.slice(0, table + 1) : undefined;
}

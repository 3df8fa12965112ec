/** What a user reads when another run works in the folder. */
import { hostname } from "node:os";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import { type LockHolder, lockName } from "./folder-lock.ts";

/** The finding RUN-LOCKED; `holder` is undefined when the lock does not say whose it is. */
export function runLocked(folder: string, holder: LockHolder | undefined): Diagnostic {
  const lock = join(folder, lockName);
  const isHere = holder?.host === hostname();
  const who = holder === undefined ? "" : `: tiến trình ${holder.pid}${isHere ? "" : ` trên máy «${holder.host}»`}`;
  const hint = isHere
    ? "Đợi lần chạy kia xong rồi chạy lại, hoặc chọn thư mục khác (-o)."
    : `Đợi lần chạy kia xong rồi chạy lại; nếu chắc chắn không còn lần chạy nào thì xóa tệp «${lock}».`;
  return {
    rule: "RUN-LOCKED",
    severity: "error",
    message: `Một lần chạy khác đang ghi vào «${folder}»${who}.`,
    hint,
    path: [],
    place: { file: lock },
  };
}

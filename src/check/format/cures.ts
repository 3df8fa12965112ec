/** How a clerk mends in Word what several rules find; names of commands in Vietnamese and in English Word. */

/** Size, weight, slope and place of a line. */
export const lookCure =
  "Trong Word: bôi đen dòng này; đậm Ctrl+B, nghiêng Ctrl+I, canh giữa Ctrl+E, cỡ chữ ở thẻ Trang đầu (Home).";

/** A line of the page that is not there. */
export const missingLineCure =
  "Thêm dòng này vào đúng chỗ của nó, theo sơ đồ và mẫu của Nghị định 30/2020/NĐ-CP, Phụ lục I và III.";

/** A rule under a line; a border of the paragraph or a drawn line will do. */
export const ruleCure =
  "Trong Word: Chèn (Insert) > Hình (Shapes) > đường thẳng, giữ phím Shift khi kéo, đặt giữa ngay dưới dòng chữ.";

/** Margins of a section. */
export const marginsCure =
  "Trong Word: Bố cục (Layout) > Lề (Margins) > Lề tùy chỉnh (Custom Margins), ghi số đo rồi bấm OK.";

/** Invented people and places for sample batches: plausible, distinct, and none a part of another. */

const surnames = words("Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Mai Tô Cao");
const middleNames = words("Thị Văn Hữu Đức Minh Quốc Ngọc Thanh Thành Công Xuân Kim Hồng Đình Bá Duy Gia Khánh Trọng");
const secondNames = words("Bảo Anh Phương Hoài Tường Nhật Thùy Mỹ Quỳnh Phúc Thái Trường Diệu Tuấn Việt Hải Cẩm");
const givenNames = words(
  "An Bình Chi Dung Giang Hà Hạnh Hiền Hòa Hùng Hương Khoa Lan Lâm Linh Loan Long Mạnh Nam Nga Nhung Phong Quân Quyên Sơn Tâm Thảo Thắng Thu Thủy Toàn Trang Trí Trung Tùng Uyên Vân Vinh Yến",
);

/** Without diacritics all differ, so that two names never become one folder. */
const firstPlaceWords = words(
  "Tân Bình Long Phú Vĩnh Hưng Thạnh Xuân Đông Nhơn Hòa Lương Trung Định Thiện Quảng Cẩm Lộc Mỹ Khánh Thuận Hiệp",
);
const secondPlaceWords = words(
  "Thượng Hậu Trạch Điền Lợi Nghĩa Tiến Giang Sơn Khê Thắng Lạc Châu Đức Phước Trường Ngãi Quới Lâm Xá Hải Kiều",
);
const thirdPlaceWords = words(
  "An Bắc Cường Dũng Đoài Gia Hạ Hội Kỳ Lãng Mai Ninh Nội Phong Quý Tây Thành Thọ Tường Trị Vinh Yên Bảo Công Dương Đô Đại Hợp Khang Kim Liên Minh Nam Ngọc Phúc Sở Thái Thủy Tú Viên Xuyên Ý",
);

/** The name of the n-th person (n from 0): four words each, so that no name stands inside another. */
export function samplePerson(n: number): string {
  return pick(n, [givenNames, middleNames, surnames, secondNames], [2, 1, 3, 0]);
}

/** The name of the n-th place (n from 0), three words each; names repeat after samplePlaceCount. */
export function samplePlace(n: number): string {
  return pick(n, [thirdPlaceWords, firstPlaceWords, secondPlaceWords], [1, 2, 0]);
}

/** How many places there are before names repeat. */
export const samplePlaceCount = thirdPlaceWords.length * firstPlaceWords.length * secondPlaceWords.length;

/** Counts through the lists as through digits, each digit shifted by those before it, so that neighbours differ in all words. */
function pick(n: number, lists: readonly (readonly string[])[], order: readonly number[]): string {
  let rest = n;
  let shift = 0;
  const picked = lists.map((list) => {
    const digit = rest % list.length;
    rest = Math.floor(rest / list.length);
    shift += digit;
    return list[shift % list.length] ?? "";
  });
  return order.map((index) => picked[index] ?? "").join(" ");
}

function words(text: string): readonly string[] {
  return text.split(" ");
}

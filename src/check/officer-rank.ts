/** Ranks of officers, which the armed forces print before the signer's name. */

const rank = /^(?:(?:Thiếu|Trung|Thượng|Đại) (?:uý|úy|tá|tướng)|Chuẩn đô đốc|(?:Phó )?[Đđ]ô đốc)\s+/u;

/** The name behind the rank; the whole text where there is none. */
export function withoutRank(name: string): string {
  return name.replace(rank, "");
}

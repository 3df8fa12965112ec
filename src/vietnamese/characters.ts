/** The characters that Vietnamese documents use, and those that no document may carry. */

/** Parts of a regular expression's class, for the flag "u". */
const ascii = "\\u0020-\\u007E";
const vietnamese = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\\u1EA0-\\u1EF9";
const punctuation = "“”„‘’‚«»‹›\\u2010-\\u2015…•·′″†‡§¶©®™№";
const mathematics = "°ºª¹²³⁰⁴-⁹₀-₉½¼¾⅓⅔⁄%‰×÷±−≤≥≠≈∞√∑∆µ";
const symbols = "←→↑↓↔⇒⇔■□▪▫●○◦◆◇★☆☐☑☒✓✔✗€£¥₫¢";

/** Characters with which nothing can be wrong; brackets, "_" and "…" are left out because placeholders use them. */
export const ordinary = `[\\t\\n\\r -Z\\\\^\`a-z|~${vietnamese}“”‘’–—°²³]`;

/** Controls other than tab and line breaks. */
export const control = "[^\\P{Cc}\\t\\n\\r]";

/** Characters without width or that turn the direction: U+00AD, U+200B … U+200F, U+202A … U+202E, U+2060, U+FEFF and so on. */
export const invisible = "[\\p{Default_Ignorable_Code_Point}\\p{Cf}]";

/** Half of a pair without its other half: no encoding can write it to a file. */
export const loneSurrogate = "\\p{Cs}";

/** U+FFFE, U+FFFF and their like, which XML refuses. */
export const nonCharacter = "\\p{Noncharacter_Code_Point}";

/** What stands where bytes could not be decoded. */
export const replacement = "\\uFFFD";

/** Everything that a reader of a finding would not see. */
export const unprintable = `[\\p{Cc}\\p{Cs}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}]`;

/** Anything but the characters above and white space: other scripts, look-alikes, full-width forms, private signs, emoji. */
export const foreign = `[^\\s${ascii}${vietnamese}${punctuation}${mathematics}${symbols}${replacement}${unprintable.slice(1, -1)}]`;

/** A letter that Vietnamese has and Latin-1 has not; text in an old encoding shows none. */
export const vietnameseOnly = "[ĂăĐđĨĩŨũƠơƯư\\u1EA0-\\u1EF9]";

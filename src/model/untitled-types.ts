/** Types of documents whose models have no subject. */
const untitledTypes = /^GIẤY (?:GIỚI THIỆU|NGHỈ PHÉP)$/u;

/** Tells whether the line with the type, in capitals, has a subject under it. */
export function hasSubject(documentType: string): boolean {
  return !untitledTypes.test(documentType);
}

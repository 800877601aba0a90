// A PDF of one page, as small as one can be.

/** @param lines their size in points and their text; none make a page such as a scan has, without text */
export function pdf(lines: ReadonlyArray<readonly [size: number, text: string]>): string {
  const content = lines
    .map(
      ([size, text], index) =>
        `BT /F1 ${size} Tf 72 ${760 - 40 * index} Td <${[...text].map(hexOf).join('')}> Tj ET`,
    )
    .join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return `${text}${table}trailer << /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

/** A letter in the font's encoding, where a bullet is 0x95. */
const hexOf = (letter: string): string =>
  (letter === '•' ? 0x95 : letter.charCodeAt(0)).toString(16).padStart(2, '0');

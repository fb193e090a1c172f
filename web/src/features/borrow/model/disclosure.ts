/** One thing to read and to tick off. */
export interface DisclosureItem {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The text of a disclosure by its headings ("# …"), nothing left out; text before the first stands without heading. */
export function disclosureItems(text: string): readonly DisclosureItem[] {
  const items: { heading: string; lines: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('# ')) {
      items.push({ heading: line.slice(2).trim(), lines: [] });
      continue;
    }
    const current = items.at(-1);
    if (current) current.lines.push(line);
    else if (line.trim() !== '') items.push({ heading: '', lines: [line] });
  }
  return items.map(({ heading, lines }) => ({
    heading,
    paragraphs: lines
      .join('\n')
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ''),
  }));
}

/** The words of a vault in their order. */
export function WordList({ words }: { words: readonly string[] }) {
  return (
    <ol translate="no">
      {words.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice; its place is its identity
        <li key={index}>
          <code>{word}</code>
        </li>
      ))}
    </ol>
  );
}

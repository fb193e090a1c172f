import { Notice } from '../../../ui/notice';
import { useProblemText } from '../../../ui/use-problem-text';

/** Why the last act did not work; draws nothing without a failure. */
export function Failure({ error }: { error: unknown }) {
  const explain = useProblemText();
  if (error === null || error === undefined) return null;
  return (
    <Notice level="caution" announce>
      {explain(error)}
    </Notice>
  );
}

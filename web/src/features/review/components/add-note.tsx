import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Notice } from '../../../ui/notice';
import { useProblemText } from '../../../ui/use-problem-text';
import { useAddNote } from '../api';

export function AddNote({ id }: { id: string }) {
  const { t } = useTranslation('review');
  const explain = useProblemText();
  const [text, setText] = useState('');
  const add = useAddNote();
  return (
    <Form
      label={t('note.title')}
      onSubmit={() => add.mutate({ id, input: text.trim() }, { onSuccess: () => setText('') })}
    >
      <TextArea label={t('note.title')} value={text} onText={setText} maxLength={4000} />
      {add.isError ? <Notice level="caution">{explain(add.error)}</Notice> : null}
      <Button type="submit" busy={add.isPending} disabled={text.trim() === ''}>
        {t('note.add')}
      </Button>
    </Form>
  );
}

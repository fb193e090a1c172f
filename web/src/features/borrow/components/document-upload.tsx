import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { SelectField, TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { type Asset, type DocumentKind, useUploadDocument } from '../api';
import { Failure } from './failure';

const kinds: readonly DocumentKind[] = ['title_deed', 'photo', 'floor_plan', 'insurance', 'other'];

/** Adds one document; it is stored encrypted, only its hash becomes public. */
export function DocumentUpload({ asset }: { asset: Asset }) {
  const { t } = useTranslation('borrow');
  const upload = useUploadDocument();
  const [kind, setKind] = useState<DocumentKind>(
    asset.documents.some((document) => document.kind === 'title_deed') ? 'photo' : 'title_deed',
  );
  const [file, setFile] = useState<File>();
  const [round, setRound] = useState(0);
  const send = () => {
    if (!file) return;
    upload.mutate(
      { id: asset.id, file, kind },
      {
        onSuccess: () => {
          announce(t('documents.done', { name: file.name }));
          setFile(undefined);
          setRound(round + 1);
        },
      },
    );
  };
  return (
    <Form onSubmit={send} label={t('documents.add')}>
      <SelectField
        label={t('documents.kind')}
        value={kind}
        options={kinds.map((each) => ({ value: each, label: t(`documents.kinds.${each}`) }))}
        onText={(value) => setKind(kinds.find((each) => each === value) ?? kind)}
      />
      <TextField
        key={round}
        type="file"
        accept="application/pdf,image/png,image/jpeg"
        label={t('documents.file')}
        hint={t('documents.hint')}
        onInput={(event) => setFile(event.currentTarget.files?.[0])}
        onText={() => upload.reset()}
      />
      <Failure error={upload.error} />
      <Button type="submit" busy={upload.isPending} disabled={file === undefined}>
        {t('documents.upload')}
      </Button>
    </Form>
  );
}

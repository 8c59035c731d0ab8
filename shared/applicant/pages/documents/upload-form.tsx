import {
  acceptedTypes,
  type DocumentKind,
  mostFileBytes,
  needsOwnConsent,
} from '#shared/domain/documents/document.ts';
import { documentWords, scriptWords, uploadWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { FileField } from '#shared/web/fields/file-field.tsx';
import { Tick } from '#shared/web/fields/tick.tsx';
import { Enhance } from '#shared/web/pages/enhance.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { type Holder, HolderFields, HolderForm } from '../journey.tsx';
import { consentField, fieldId, fileField, type UploadNotice } from './document-fields.ts';

type FormProps = Readonly<{ context: PageContext; holder: Holder; kind: DocumentKind }>;

export const RemoveForm = ({ context, holder, kind }: FormProps) => {
  const text = uploadWords(context.language);
  const buttonText = needsOwnConsent[kind] ? text.takeBack : text.remove;
  return (
    <HolderForm
      action={pathTo('remove-document', { language: context.language, kind })}
      holder={holder}
    >
      <p>
        <button class="link" type="submit">
          {buttonText(documentWords(context.language).kinds[kind])}
        </button>
      </p>
    </HolderForm>
  );
};

type UploadProps = FormProps &
  Readonly<{
    /** Whether the file takes the place of another. */
    replaces?: boolean;
    /** Whether to replace it is what there is to do. */
    isFirst?: boolean;
    notice: UploadNotice | undefined;
  }>;

/** The file and, where the document wants one of its own, the consent. */
const UploadFields = ({ context, kind, notice }: UploadProps) => {
  const text = uploadWords(context.language);
  const documents = documentWords(context.language);
  const script = scriptWords(context.language);
  const errorAt = (at: UploadNotice['at']) => (notice?.at === at ? notice?.error : undefined);
  return (
    <>
      <Enhance />
      <p class="note">{text.limit}</p>
      <FileField
        context={context}
        name={fileField}
        id={fieldId('file', kind)}
        label={documents.kinds[kind]}
        hint={documents.accepted(kind)}
        error={errorAt('file')}
        accept={acceptedTypes[kind]}
        shrunk={script.shrunk('{from}', '{to}')}
        most={{ bytes: mostFileBytes, tooLarge: script.tooLarge('{size}') }}
      />
      {needsOwnConsent[kind] ? (
        <Tick
          context={context}
          name={consentField}
          id={fieldId('consent', kind)}
          label={text.consent(kind)}
          error={errorAt('consent')}
          isTicked={notice?.isTicked ?? false}
        />
      ) : null}
    </>
  );
};

/** Sends the file of one document, or another in its place. */
export const UploadForm = (upload: UploadProps) => {
  const { context, holder, kind, replaces = false, isFirst = !replaces } = upload;
  const text = uploadWords(context.language);
  const buttonText = replaces ? text.replace : text.upload;
  return (
    <form
      method="post"
      action={pathTo('upload-document', { language: context.language, kind })}
      enctype="multipart/form-data"
      accept-charset="utf-8"
      novalidate
    >
      <HolderFields holder={holder} />
      <UploadFields {...upload} />
      <SubmitButton isSecond={!isFirst}>
        {buttonText(documentWords(context.language).kinds[kind])}
      </SubmitButton>
    </form>
  );
};

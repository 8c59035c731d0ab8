import { callState } from '#shared/domain/call/call-window.ts';
import { StaffForm } from '#shared/staff/pages/staff-layout.tsx';
import { pageWords, staffWindowWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { TextArea } from '#shared/web/fields/text-area.tsx';
import { TextField } from '#shared/web/fields/text-field.tsx';
import { Tick } from '#shared/web/fields/tick.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { decides } from '../window-visit.ts';
import { typedMinute } from './typed-minute.ts';
import { fields, shownIn, type WindowPage } from './window-props.ts';

/** Asks for the new deadline and the reason; what follows is shown before it is done. */
export const ExtensionForm = (page: WindowPage) => {
  const { visit, call } = page;
  const { context, member, request } = visit;
  const text = staffWindowWords(context.language);
  const state = callState(call, request.receivedAt);
  if (!decides(member) || state === 'archived') return null;
  const { value, ...reopens } = shownIn(page, fields.reopens);
  return (
    <section aria-labelledby="extend">
      <h2 id="extend">{text.extend.title}</h2>
      <StaffForm
        visit={visit}
        route="preview-extension"
        action={pathTo('preview-extension', context)}
      >
        <TextField
          {...shownIn(page, fields.to)}
          label={text.to(pageWords(context.language).seoul)}
          hint={text.toHint(typedMinute(call.closesAt, context.edition.zone))}
          autocomplete="off"
          isVerbatim
        />
        <TextArea
          {...shownIn(page, fields.reason)}
          label={text.reason}
          hint={text.reasonHint}
          isLow
        />
        {state === 'grace' || state === 'closed' ? (
          <Tick {...reopens} label={text.extend.reopens} isTicked={value === 'yes'} />
        ) : null}
        <SubmitButton>{text.extend.preview}</SubmitButton>
      </StaffForm>
    </section>
  );
};

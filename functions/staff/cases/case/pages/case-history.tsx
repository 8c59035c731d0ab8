import { exactInstantText } from '#shared/domain/call/instant-text.ts';
import type { StaffDossier } from '#shared/domain/records/staff-dossier.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffActWords, staffCaseWords } from '#shared/text/words.ts';

type Happened = Readonly<{ at: number; what: string; who: string; reason?: string | undefined }>;

type Props = Readonly<{ visit: StaffVisit; dossier: StaffDossier }>;

/** Changes of the application and of its case in one order. */
const happenings = ({ visit, dossier }: Props): readonly Happened[] => {
  const text = staffCaseWords(visit.context.language);
  const acts = staffActWords(visit.context.language);
  const changes = dossier.history.map(({ at, transition, by, person, reason }) => ({
    at,
    what: acts.history[transition],
    who: person?.name ?? text.actors[by],
    reason,
  }));
  const events = dossier.record.events.map(({ at, transition, by, about, reason }) => ({
    at,
    what: about ? `${acts.history[transition]}: ${about.name}` : acts.history[transition],
    who: by.name,
    reason,
  }));
  return [...changes, ...events].sort((a, b) => b.at - a.at);
};

/** Who did what, when and why, the newest first. */
export const CaseHistory = (props: Props) => {
  const { context, member } = props.visit;
  const text = staffCaseWords(context.language);
  return (
    <section>
      <h2>{text.history}</h2>
      <ul class="history">
        {happenings(props).map(({ at, what, who, reason }) => (
          <li>
            {what}
            <br />
            <span class="note">
              {exactInstantText(at, member.zone, context.language)}, {who}
            </span>
            {reason && (
              <p class="kept-text" dir="auto">
                {reason}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

import { cityNameOf } from '#shared/domain/call/city.ts';
import { daysText } from '#shared/domain/call/instant-text.ts';
import type { AskedOf } from '#shared/domain/records/asked-of.ts';
import { supervisorPageWords, supervisorWords } from '#shared/text/words.ts';
import { CostsFact, EditionFact, EditionWords } from '#shared/web/pages/edition-paragraphs.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { Contacts } from '#shared/web/pages/note-page.tsx';

type AskedProps = Readonly<{ context: PageContext; asked: AskedOf }>;

/** Who is to be nominated: name, position and city, and nothing else of the application. */
export const ApplicantFacts = ({ context, asked: { application } }: AskedProps) => {
  const text = supervisorWords(context.language);
  const { answers, cityId, reference } = application;
  const member = cityNameOf(context.edition, cityId, context.language);
  return (
    <>
      <Fact term={text.applicant} dir="auto">
        <strong>{answers.fullName}</strong>
      </Fact>
      <Fact term={text.position} dir="auto">
        {answers.position}
      </Fact>
      <Fact term={text.city} dir="auto">
        {member ?? answers.otherCity}
        {member === undefined ? null : <div class="note">{text.isMember(member)}</div>}
      </Fact>
      <Fact term={text.reference}>{reference}</Fact>
    </>
  );
};

/** When and where the workshop is, what it costs and what is spoken; the page has said its title. */
export const WorkshopFacts = ({ context }: { context: PageContext }) => {
  const text = supervisorWords(context.language);
  const { from, to } = context.edition.workshop;
  return (
    <>
      <Fact term={text.days}>{daysText(from, to, context.language)}</Fact>
      <Fact term={text.place}>
        <EditionWords context={context} name="place" />
      </Fact>
      <CostsFact term={text.costs} context={context} />
      <EditionFact term={text.language} context={context} name="workingLanguage" />
      <EditionFact term={text.interpretation} context={context} name="interpretation" />
    </>
  );
};

/** Whom a supervisor can ask, and how they find out that it is us who ask them. */
export const SupervisorContacts = ({
  context,
  children,
}: {
  context: PageContext;
  children: string;
}) => (
  <>
    <h2>{supervisorPageWords(context.language).contact}</h2>
    <p>{children}</p>
    <Contacts context={context} />
  </>
);

import { expect, test } from 'vitest';
import { Button, SubmitButton } from '#shared/web/fields/buttons.tsx';

test('the one button that a page is for stands out, on a line of its own', () => {
  expect((<SubmitButton>Send</SubmitButton>).toString()).toBe(
    '<p><button class="button" type="submit">Send</button></p>',
  );
});

test('one of several buttons posts what it is for, and says more to whoever does not see the page', () => {
  const html = (
    <Button isSecond name="ends" value="abc" describedBy="browser-abc">
      End
    </Button>
  ).toString();
  expect(html).toBe(
    '<button class="button second" type="submit" name="ends" value="abc" aria-describedby="browser-abc">End</button>',
  );
});

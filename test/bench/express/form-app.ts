import compression from 'compression';
import ejs from 'ejs';
import express from 'express';
import { type CallRecord, callState } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { securityHeaders } from '#shared/web/security-headers.ts';
import { askingCookie } from '../../../functions/applicants/one-page/cookie-question.ts';
import { issueTicket } from '../../../functions/applicants/parts/form-ticket.ts';
import { formSecret } from '../harness/requests.ts';
import { callModel, formModel } from './form-model.ts';

type Parts = Readonly<{
  edition: Edition;
  /** The folder of the template. */
  views: string;
  now: number;
  readCall: () => CallRecord | Promise<CallRecord>;
  save: (fields: object) => Promise<void>;
}>;

/**
 * The form as one writes it with Express and EJS, to compare ours with: the same page, headers and
 * hidden ticket, compiled templates kept, no session, nothing that is switched on by default but not
 * needed here.
 */
export const formApp = ({ edition, views, now, readCall, save }: Parts) => {
  const app = express();
  app.set('env', 'production').enable('view cache').disable('x-powered-by').disable('etag');
  app.engine('ejs', ejs.renderFile).set('view engine', 'ejs').set('views', views);
  app.use(compression());
  app.use((_request, response, next) => {
    response.set(securityHeaders);
    next();
  });
  const model = formModel(edition);
  app.get('/en/apply/one-page', async (_request, response) => {
    const call = await readCall();
    response.set('set-cookie', askingCookie);
    response.status(callState(call, now) === 'open' ? 200 : 410).render('form', {
      ...model,
      ...callModel(edition, call),
      ticket: issueTicket(formSecret, crypto.getRandomValues(new Uint8Array(16)), now),
    });
    console.log(JSON.stringify({ event: 'request-answered', route: 'show-application-form' }));
  });
  app.post('/en/apply', express.urlencoded({ extended: false }), async (request, response) => {
    await save(request.body);
    response.redirect(303, '/en/applications/1');
  });
  return app;
};

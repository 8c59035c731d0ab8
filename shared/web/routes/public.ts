import { get, inArea, listed, post, throttles } from './route.ts';

const { pages } = throttles;

export const publicRoutes = inArea('public', [
  listed(get('show-call', ['/', '/{language}'], pages)),
  listed(get('download-deadline', '/{language}/deadline.ics', pages)),
  listed(get('download-opening', '/{language}/opening.ics', pages)),
  listed(
    get('show-asset', ['/favicon.ico', '/apple-touch-icon.png', '/assets/{file}'], {
      rate: 400,
      burst: 800,
    }),
  ),
  listed(get('show-robots', '/robots.txt', pages)),
  listed(get('show-security-contact', '/.well-known/security.txt', pages)),
  listed(get('show-help', '/{language}/help', pages)),
  listed(get('show-privacy', '/{language}/privacy', pages)),
  listed(get('show-accessibility', '/{language}/accessibility', pages)),
  listed(get('show-news-form', '/{language}/news', pages)),
  // Each may send somebody a mail: people ask rarely, and robots have to wait.
  post('ask-for-news', '/{language}/news', { rate: 5, burst: 20 }),
  get('show-news-sent', '/{language}/news/sent', pages),
  get('show-news-confirmation', '/{language}/news/confirm/{token}', pages),
  post('confirm-news', '/{language}/news/confirm/{token}', { rate: 20, burst: 40 }),
  get('show-news-leaving', '/{language}/news/leave/{token}', pages),
  post('leave-news', '/{language}/news/leave/{token}', { rate: 100, burst: 200 }),
  // Undoes leaving, so it must not be throttled before leaving is.
  post('stay-on-news', '/{language}/news/stay/{token}', { rate: 200, burst: 400 }),
]);

/** Providers of mailboxes for everybody, by the first label of their domains: `yahoo.co.in`. */
const providers: ReadonlySet<string> = new Set(
  'gmail googlemail hotmail outlook live msn yahoo ymail rocketmail icloud aol gmx yandex zoho protonmail proton tutanota rediffmail naver hanmail daum nate kakao sina sohu rambler wanadoo'.split(
    ' ',
  ),
);

/** Those whose first label stands in domains of offices, too. */
const domains: ReadonlySet<string> = new Set(
  'mail.ru mail.com me.com bk.ru list.ru inbox.ru qq.com foxmail.com 163.com 126.com yeah.net 139.com ukr.net web.de t-online.de orange.fr free.fr laposte.net libero.it uol.com.br bol.com.br terra.com.br hey.com fastmail.com pm.me'.split(
    ' ',
  ),
);

/** Whether anybody can have an address of the domain, so that two of them are no colleagues. */
export const isPublicMailer = (domain: string): boolean => {
  const [first = ''] = domain.toLowerCase().split('.');
  return providers.has(first) || domains.has(domain.toLowerCase());
};

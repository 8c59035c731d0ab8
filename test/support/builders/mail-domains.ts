/** Domains of well-known providers of mailboxes, those among them that look like another's. */
export const providerDomains =
  'gmail.com googlemail.com hotmail.com hotmail.fr hotmail.es hotmail.it hotmail.gr hotmail.co.uk hotmail.com.br outlook.com outlook.fr outlook.kr outlook.co.th live.com live.nl live.co.uk msn.com yahoo.com yahoo.fr yahoo.es yahoo.ca yahoo.in yahoo.co.uk yahoo.co.jp yahoo.co.in yahoo.com.br yahoo.com.mx yahoo.com.vn ymail.com rocketmail.com icloud.com me.com mac.com aol.com aol.de naver.com daum.net hanmail.net nate.com kakao.com korea.com korea.kr mail.ru bk.ru inbox.ru list.ru rambler.ru yandex.ru yandex.com yandex.kz ya.ru ukr.net qq.com foxmail.com 163.com 126.com sina.com sohu.com mail.com email.com gmx.com gmx.de gmx.net web.de t-online.de orange.fr free.fr laposte.net libero.it proton.me protonmail.com protonmail.ch pm.me zoho.com fastmail.com hey.com tutanota.com rediffmail.com seznam.cz wp.pl o2.pl onet.pl abv.bg mail.ee'.split(
    ' ',
  );

/** Domains of cities, ministries and offices, in countries whose endings are near “com”. */
export const memberCityDomains =
  'we-gov.org kcca.go.ug seoul.go.kr sejong.go.kr goyang.go.kr gimpo.go.kr mois.go.kr nia.or.kr worldbank.org haiphong.gov.vn bangkok.go.th bma.go.th pokharamun.gov.np dhulikhelmun.gov.np mbpp.gov.my tshwane.gov.za cdmx.gob.mx ulaanbaatar.mn vlc.ru sakha.gov.ru ykt.ru city.kyiv.ua bogota.gov.co medellin.gov.co douala.cm minpostel.gov.cm muscat.om mm.gov.om city.gov.ae addisababa.gov.et mail.kcca.go.ug mail.seoul.go.kr outlook.city.gov live.city.gov city.net example.com example.org city.gov city.example'.split(
    ' ',
  );

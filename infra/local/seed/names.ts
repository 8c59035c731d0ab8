/** Given and family names of invented people, as `Latin` or `Latin|own script`. */
type Names = Readonly<{ given: readonly string[]; family: readonly string[]; familyFirst?: true }>;

const of = (given: string, family: string, familyFirst?: true): Names => ({
  given: given.split(', '),
  family: family.split(', '),
  ...(familyFirst && { familyFirst }),
});

const spanish = of(
  'María José, Lucía, José Ángel, Íñigo, Camila, Andrés',
  'Núñez Peña, García Ibáñez, Gutiérrez, Muñoz Ríos, Treviño, Zúñiga',
);
const portuguese = of(
  'João, Conceição, Luís, Inês, Tomás, Graça',
  'Magalhães, Simões, Araújo, Brandão, Mutemba, Gonçalves',
);
const arabic = of(
  'Fatima|فاطمة, Yusuf|يوسف, Layla|ليلى, Omar|عمر, Maryam|مريم, Khalid|خالد',
  'Al Masri|المصري, Haddad|حداد, Benali|بن علي, Al Khatib|الخطيب, Nasser|ناصر',
);
const persian = of(
  'Alireza|علیرضا, Shirin|شیرین, Farhad|فرهاد, Nasrin|نسرین, Mirwais|میرویس',
  'Hosseini|حسینی, Rahimi|رحیمی, Karimi|کریمی, Ahmadi|احمدی',
);
const russian = of(
  'Aysen|Айсен, Anna|Анна, Dmitry|Дмитрий, Olga|Ольга, Sergey|Сергей, Alla|Алла',
  'Nikolaev|Николаев, Shchyolokova|Щёлокова, Ivanov|Иванов, Petrova|Петрова, Kim|Ким',
);
const turkic = of(
  'Aygul|Айгүл, Nurlan|Нұрлан, Dilshod|Дилшод, Gulnara|Гульнара, Timur|Тимур',
  'Abdullayev|Абдуллаев, Suleimenov|Сүлейменов, Karimova|Каримова, Osmonov|Осмонов',
);
const african = of(
  'Grace, Amina, Kwame, Thandiwe, Chinedu, Wanjiku, Moses, Fatou',
  'Nakato, Okello, Mensah, Dlamini, Okonkwo, Kamau, Diop, Banda',
);
const english = of(
  'Priya, Sanjay, Anil, Nimal, Tashi, Rashid',
  'Sharma, Perera, Dorji, Khan, Hossain, Rahman',
);

/** By the country of the city; other countries take those of `others`. */
const byCountry: Readonly<Record<string, Names>> = {
  KR: of(
    'Minjun|민준, Seoyeon|서연, Jihoon|지훈, Sujin|수진, Hyunwoo|현우, Eunji|은지, Sungho|성호',
    'Kim|김, Lee|이, Park|박, Choi|최, Jung|정, Namgung|남궁',
    true,
  ),
  CN: of(
    'Xiaoming|小明, Li|丽, Wei|伟, Fang|芳, Jun|军',
    'Wang|王, Sima|司马, Zhang|张, Chen|陈, Ouyang|歐陽',
    true,
  ),
  VN: of(
    'Thị Minh Khai, Văn Đức, Thị Hồng, Quốc Bảo, Thanh Hà',
    'Nguyễn, Trần, Lê, Phạm, Đặng',
    true,
  ),
  NP: of(
    'Ram Bahadur|राम बहादुर, Laxmi|लक्ष्मी, Prakash|प्रकाश, Sita|सीता',
    'Thapa|थापा, Chhetri|क्षेत्री, Gurung|गुरुङ, Shrestha|श्रेष्ठ',
  ),
  RU: russian,
  UA: russian,
  KZ: turkic,
  KG: turkic,
  UZ: turkic,
  TJ: turkic,
  AZ: turkic,
  MN: of(
    'Batbold|Батболд, Oyunaa|Оюунаа, Ganbaatar|Ганбаатар, Saruul|Саруул',
    'Sukhbaatar|Сүхбаатар, Dorj|Дорж, Bat-Erdene|Бат-Эрдэнэ',
  ),
  TH: of(
    'Somchai|สมชาย, Kittisak|กิตติศักดิ์, Malee|มาลี, Niran|นิรันดร์',
    'Jaidee|ใจดี, Srisuk|ศรีสุข, Na Ayutthaya|ณ อยุธยา',
  ),
  LA: of('Bounmy|ບຸນມີ, Khamla|ຄຳຫຼ້າ', 'Phommachanh|ພົມມະຈັນ, Vongsa|ວົງສາ'),
  KH: of('Sokha|សុខា, Dara|តារា, Bopha|បុប្ផា', 'Chea|ជា, Sok|សុខ, Prak|ប្រាក់'),
  MM: of('Aung Aung|အောင်အောင်, Thida|သီတာ, Kyaw|ကျော်', 'Win|ဝင်း, Htun|ထွန်း'),
  ID: {
    given: ['Sukarno', 'Wulandari', 'Dewi', 'Suharto', 'Bambang', 'Sri'],
    family: ['', '', 'Pratama', 'Santoso'],
  },
  MY: of('Nur Aisyah, Mei Ling, Ahmad Faiz, Rajan', 'binti Abdullah, Tan, bin Ismail, Subramaniam'),
  PH: of('Maria Clara, Juan Miguel, Andrea, Ramon', 'dela Cruz, Santos, Reyes, Villanueva'),
  TR: of('Şükrü, Çiğdem, İbrahim, Gülşen', 'Çağlayan, Işık, Öztürk, Yıldız'),
  AM: of('Armen|Արմեն, Anahit|Անահիտ', 'Sargsyan|Սարգսյան, Petrosyan|Պետրոսյան'),
  ET: of('Birhane|ብርሃነ, Tigist|ትግስት', 'Meskel|መስቀል, Alemu|ዓለሙ'),
  MG: of('Hery, Voahangy, Mamy', 'Rakotomalala, Razafindrakoto, Andrianampoinimerina'),
  IR: persian,
  AF: persian,
  JO: arabic,
  MA: arabic,
  CO: spanish,
  MX: spanish,
  PE: spanish,
  EC: spanish,
  DO: spanish,
  AR: spanish,
  BR: portuguese,
  MZ: portuguese,
  UG: african,
  KE: african,
  GH: african,
  NG: african,
  ZA: african,
  ZM: african,
  ZW: african,
  TZ: african,
  RW: african,
  SN: african,
  CM: african,
  BW: african,
};

const joined = (given: string, family: string, familyFirst: boolean): string =>
  (familyFirst ? [family, given] : [given, family]).filter((part) => part !== '').join(' ');

/** How many people of a country can be told apart by name. */
const namesOf = (country: string): Names => byCountry[country] ?? english;

export type InventedName = Readonly<{ fullName: string; nameInOwnScript: string }>;

/** A name as it stands in a passport, and in its own script where that is another. */
export const inventedName = (
  country: string,
  one: (list: readonly string[]) => string,
): InventedName => {
  const { given, family, familyFirst = false } = namesOf(country);
  const [givenLatin = '', givenOwn] = one(given).split('|');
  const [familyLatin = '', familyOwn] = one(family).split('|');
  const own = givenOwn !== undefined && familyOwn !== undefined;
  const inScript = own ? joined(givenOwn, familyOwn, familyFirst) : '';
  return {
    fullName: joined(givenLatin, familyLatin, familyFirst),
    // Hangul and Han names are written as one word.
    nameInOwnScript: country === 'KR' || country === 'CN' ? inScript.replace(' ', '') : inScript,
  };
};

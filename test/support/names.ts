/** Names as real people have them on their papers, in nine scripts. */
export const realNames: readonly string[] = [
  // Latin, with the letters of many languages
  'Grace Nakato',
  'Nguyễn Thị Minh Khai',
  'José Ángel Gurría Treviño',
  'Şükrü Çağlayan',
  'Ødegård-Næss, Åse',
  'Łukasz Żółkiewski',
  "Siobhán O'Súilleabháin",
  'Ngũgĩ wa Thiong’o',
  'Óscar Núñez y Peña-Ibáñez',
  'Sukarno',
  'İbrahim Işık',
  // Cyrillic
  'Айсен Николаев',
  'Анна-Мария Щёлокова',
  'Батболд Сүхбаатар',
  'Є. Ґудзь',
  // Hangul
  '김민준',
  '남궁 민수',
  // Han and kana
  '歐陽修',
  '司马相如',
  '佐藤 さくら',
  'スティーブン・ジョーンズ',
  '𠮷田 太郎',
  // Devanagari
  'राम बहादुर थापा',
  'श्रीमती लक्ष्मी क्षेत्री',
  'प्रज्ञा र\u094d\u200dयाङ',
  // Thai
  'สมชาย ใจดี',
  'กิตติศักดิ์ ณ อยุธยา',
  // Arabic and Persian
  'عبد الرحمن بن يوسف',
  'محمّد',
  'علی\u200cرضا می\u200cنویسد',
  // Ethiopic
  'ብርሃነ መስቀል',
  // Georgian
  'გიორგი ბერიძე',
  // Khmer, Tamil
  'សុខ សុភា',
  'முருகன் செல்வி',
];

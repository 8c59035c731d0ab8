import type { NotADay } from '#shared/domain/time/typed/typed-day.ts';
import type { NotAMinute } from '#shared/domain/time/typed/typed-minute.ts';

export const notADay: Readonly<Record<NotADay, string>> = {
  'no-day': '날짜를 2027-03-15 또는 2027년 3월 15일과 같이 입력해 주세요',
  'no-year': '연도 네 자리를 포함해 2027년 3월 15일과 같이 입력해 주세요',
  'no-such-day': '달력에 없는 날짜입니다. 연, 월, 일을 확인해 주세요.',
  'two-days': '두 가지 날짜로 읽힐 수 있습니다. 2027년 3월 5일과 같이 입력해 주세요.',
  'other-weekday': '요일과 날짜가 맞지 않습니다. 모두 확인해 주세요.',
};

export const notAMinute: Readonly<Record<NotAMinute, string>> = {
  ...notADay,
  'no-day': '날짜와 시각을 2027-03-15 23:59 또는 2027년 3월 15일 오후 6시와 같이 입력해 주세요',
  'no-time': '시각을 23:59 또는 오후 6시와 같이 입력해 주세요',
  'two-times': '오전인지 오후인지 알 수 없습니다. 06:30 또는 18:30과 같이 입력해 주세요.',
  'first-minute':
    '자정은 어느 날인지 분명하지 않습니다. 그날의 마지막 1분인 23:59를 입력해 주세요.',
  'clocks-change': '이 시각에 시계가 바뀝니다. 한 시간 앞이나 뒤의 시각을 입력해 주세요.',
};

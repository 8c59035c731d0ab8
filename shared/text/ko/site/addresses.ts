import type { Catalogue } from '../../shape.ts';

/** What is said of an email address, wherever one is asked for. */
export const addresses: Catalogue['addresses'] = {
  errors: {
    'not-an-address': '이메일 주소를 name@city.gov와 같이 로마자로 입력해 주세요',
    'several-addresses': '이메일 주소는 하나만 입력해 주세요',
    'address-space': '이메일 주소에서 빈칸을 지워 주세요',
    'address-letters': '@ 앞부분은 name@city.gov와 같이 악센트 부호가 없는 로마자로 입력해 주세요',
    'address-signs':
      '@ 앞부분에는 name@city.gov와 같이 로마자, 숫자, 마침표, 붙임표만 입력해 주세요',
    'address-dots':
      '@ 앞부분의 마침표를 확인해 주세요. 마침표는 맨 앞이나 맨 뒤에 올 수 없고, 두 개를 이어서 쓸 수 없습니다.',
    'address-start-long': '@ 앞부분은 64자 이하로 입력해 주세요',
    'domain-short': '이메일 주소를 name@city.gov와 같이 끝까지 입력해 주세요',
    'domain-dots': '@ 뒷부분의 마침표를 확인해 주세요. 마침표는 한 번에 하나만 쓸 수 있습니다.',
    'domain-number':
      '@ 뒷부분을 name@city.gov와 같이 입력해 주세요. 이메일 주소는 숫자로 끝날 수 없습니다.',
    'domain-hyphens':
      '@ 뒷부분의 붙임표를 확인해 주세요. 마침표로 나뉜 각 부분은 붙임표로 시작하거나 끝날 수 없습니다.',
    'domain-signs':
      '@ 뒷부분에는 name@city.gov와 같이 로마자, 숫자, 마침표, 붙임표만 입력해 주세요',
  },
  unreachable: {
    onPage: (address) =>
      `다음 주소로 보낸 이메일이 전달되지 않았습니다: ${address}. 주소가 잘못되었으면 변경해 주세요.`,
    change: '이메일 주소 변경하기',
    onReceipt: '이 신청서의 이메일 주소로 이메일이 전달되지 않았습니다.',
    mend: '이메일 주소를 변경한 뒤 변경 내용 제출하기',
    tellUs: '직접 변경하실 수 없으면 새 주소와 신청번호를 WeGO 사무국에 이메일로 알려 주세요.',
  },
  likely: {
    title: '이메일 주소를 확인해 주세요',
    question: (likely) => `입력하려던 주소가 다음과 같습니까? ${likely}`,
    text: (values) =>
      `입력하신 주소: ${values}. 이 주소가 맞으면 버튼을 다시 선택해 주세요. 아니면 먼저 고쳐 주세요.`,
    note: (likely) =>
      `입력하려던 주소가 다음과 같습니까? ${likely} 지금 주소가 맞으면 고치지 않으셔도 됩니다.`,
  },
};

/** Days in which a member can use the temporary password of an invitation. */
export const invitationDays = 7;

/** Beyond ASCII as entities: CloudFormation shows other characters of a template as `?`. */
const asciiHtml = (html: string): string =>
  html.replaceAll(/[^\p{ASCII}]/gu, (character) => `&#${character.codePointAt(0)};`);

const lines = (...paragraphs: readonly string[]): string =>
  paragraphs.map((words) => `<p>${words}</p>`).join('\n');

/**
 * What Cognito mails somebody who is invited; it fills in `{username}` and `{####}`. In both
 * languages, since it does not know the reader's.
 */
export const invitation = (staffUrl: string) => ({
  emailSubject: 'Your account for the WeGO call for applications',
  emailMessage: asciiHtml(
    lines(
      'The WeGO secretariat has invited you to work with the applications.',
      `Open ${staffUrl} and sign in with your email address and this temporary password.`,
      'Email address: {username}',
      'Temporary password: {####}',
      `The password works for ${invitationDays} days. You will then choose your own password and set up an authenticator app on your phone.`,
      'WeGO 사무국에서 지원서 업무에 초대했습니다.',
      `${staffUrl} 에서 위의 이메일 주소와 임시 비밀번호로 로그인하세요.`,
      `임시 비밀번호는 ${invitationDays}일 동안 사용할 수 있습니다. 로그인한 다음 새 비밀번호를 정하고 휴대전화에 인증 앱을 설정합니다.`,
    ),
  ),
});

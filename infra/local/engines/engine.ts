/** The programs that the table can run on, in place of DynamoDB: the first where it is installed. */
export const engineNames = ['dynoxide', 'dynamodb-local'] as const;

export type EngineName = (typeof engineNames)[number];

export type Engine = Readonly<{
  name: EngineName;
  /** As people know it. */
  title: string;
  command: string;
  argumentsAt: (port: number) => readonly string[];
  /** Whether it writes to disk what it is given, so that another process of it can go on. */
  isKept: boolean;
  /** Whether it may forget what it acknowledged if it is killed at that moment. */
  answersEarly: boolean;
}>;

export const isEngineName = (name: string): name is EngineName =>
  engineNames.some((known) => known === name);

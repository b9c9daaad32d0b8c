/** What may stand in an element by Jenkins' junit-10.xsd, in words of our own. */
interface Allowed {
  readonly children: readonly string[];
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly text: boolean;
}

const leaf = (...optional: readonly string[]): Allowed => ({ children: [], required: [], optional, text: true });
const reruns = ['rerunFailure', 'rerunError', 'flakyFailure', 'flakyError'];

const elements: Readonly<Record<string, Allowed>> = {
  testsuites: {
    children: ['testsuite'],
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'errors'],
    text: false,
  },
  testsuite: {
    children: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url'],
    text: false,
  },
  properties: { children: ['property'], required: [], optional: [], text: false },
  property: { children: [], required: ['name', 'value'], optional: [], text: false },
  testcase: {
    children: ['skipped', 'error', 'failure', ...reruns, 'system-out', 'system-err'],
    required: ['name'],
    optional: ['time', 'classname', 'group'],
    text: false,
  },
  failure: leaf('type', 'message'),
  error: leaf('type', 'message'),
  skipped: leaf('type', 'message'),
  'system-out': leaf(),
  'system-err': leaf(),
};

/** Seconds as Surefire writes them; of suites only, a case may say anything. */
const seconds = /^(?:(?:\d{0,3},)*\d{3}|\d{0,3})*(?:\.\d*)?$/;

const problemsOf = (element: Element): readonly string[] => {
  const name = element.localName;
  const allowed = elements[name];
  if (allowed === undefined) return [`<${name}> is unknown`];
  const given = [...element.attributes].map((attribute) => attribute.name);
  const time = element.getAttribute('time');
  return [
    ...given
      .filter((one) => !allowed.required.includes(one) && !allowed.optional.includes(one))
      .map((one) => `<${name}> has no attribute ${one}`),
    ...allowed.required.filter((one) => !given.includes(one)).map((one) => `<${name}> lacks ${one}`),
    ...[...element.children]
      .filter((child) => !allowed.children.includes(child.localName))
      .map((child) => `<${child.localName}> may not stand in <${name}>`),
    ...(!allowed.text &&
    [...element.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.textContent ?? ''))
      ? [`<${name}> holds no text`]
      : []),
    ...(name.startsWith('testsuite') && time !== null && !seconds.test(time) ? [`${time} is no time`] : []),
    ...[...element.children].flatMap(problemsOf),
  ];
};

/** Where a document breaks Jenkins' schema of JUnit files; for the tests. */
export const jenkinsProblems = ({ documentElement }: Document): readonly string[] =>
  documentElement.localName.startsWith('testsuite')
    ? problemsOf(documentElement)
    : [`<${documentElement.localName}> is no root`];

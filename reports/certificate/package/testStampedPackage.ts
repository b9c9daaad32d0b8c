import { answerTimeStamp } from '../../../fixtures/timestamps/answerTimeStamp.ts';
import type { AnswerChange } from '../../../fixtures/timestamps/answerTimeStamp.ts';
import type { TimeStampAuthority } from '../../../fixtures/timestamps/createTimeStampAuthority.ts';
import { writeContainer } from '../container/writeContainer.ts';
import { readTimeStampAnswer } from '../timestamp/readTimeStampAnswer.ts';
import { sealTimeStamp } from '../timestamp/sealTimeStamp.ts';
import { timeStampRequest } from '../timestamp/timeStampRequest.ts';
import { readContainer } from '../container/readContainer.ts';
import { signFiles } from './signFiles.ts';
import { readEnvelope } from './readEnvelope.ts';
import { testPackage } from './testPackage.ts';
import type { TrustList } from './trustList.ts';

let base: ReturnType<typeof testPackage> | undefined;

/** A small package with a time stamp of an authority, at a time; `change`: what the authority did wrong and the laboratory did not look at. */
export const testStampedPackage = async (
  authority: TimeStampAuthority,
  time: Date,
  change: AnswerChange = {},
): Promise<{ readonly bytes: Uint8Array; readonly trust: TrustList }> => {
  // Keys take a while to make.
  const { bytes, trust, keys } = (base ??= testPackage());
  const read = readContainer(bytes);
  const [key, ...others] = keys;
  const envelope = read.ok ? read.files.at(-1) : undefined;
  const opened = envelope && readEnvelope(envelope.bytes);
  if (!read.ok || opened?.ok !== true || key === undefined) throw new Error('Expected a package.');
  const { format: _format, version: _version, keys: _keys, files: _files, ...about } = opened.payload;
  const nonce = `4${'2'.repeat(31)}`;
  const signed = signFiles(
    { ...about, timeStamp: { server: 'http://tsa.example/tsr', nonce } },
    read.files.slice(0, -1),
    [key, ...others],
  );
  const stamped = signed.envelope.bytes;
  const answer = readTimeStampAnswer(await answerTimeStamp(timeStampRequest(stamped, nonce), authority, time, change));
  if (!answer.ok) throw new Error(answer.why.en);
  const seal = sealTimeStamp(stamped, answer.token, [key, ...others]);
  return {
    bytes: writeContainer([...signed.files, signed.envelope, seal]),
    trust: { ...trust, timeStamping: [{ name: 'tsa', certificate: authority.pem.issuer }] },
  };
};

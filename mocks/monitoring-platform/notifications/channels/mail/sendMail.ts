import { plainLine } from '../../text/plainLine.ts';
import { textHtml } from '../../text/textHtml.ts';
import { textPlain } from '../../text/textPlain.ts';
import type { ChannelSender } from '../channelSender.ts';
import { mailProblem } from './mailProblem.ts';

const senderName = { 'zh-CN': '智慧教育平台运行监测', en: 'Education platform monitoring' } as const;
const mostSubject = 150;
/** For a word of the server; the whole attempt has a deadline of its own. */
const patienceMs = 15_000;

/**
 * A mail, plain text and HTML. The message id is the same at each attempt. Certificates are verified; addresses are given to nodemailer as
 * such, never as text of a header, and a subject is one line.
 */
export const sendMail: ChannelSender<'mail'> = async (settings, message, { outgoing, signal }) => {
  const { host, port, security, user, password, from } = settings;
  const { text, language, to, deliveryId, createdAt } = message;
  try {
    // Few monitoring platforms of a run send a mail, and all would load it.
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({
      // The address that was looked at, and no other that the name may lead to a moment later.
      host: await outgoing.addressOf(host),
      servername: host,
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      ...(user !== null && password !== null && { auth: { user, pass: password } }),
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      maxResponseSize: 64 * 1024,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const { rejected } = await transport.sendMail({
      messageId: `<${deliveryId}@heyan.invalid>`,
      date: new Date(createdAt),
      from: { name: senderName[language], address: from },
      to: to.map((address) => ({ name: '', address })),
      subject: plainLine(text.subject, mostSubject),
      text: textPlain(text),
      html: textHtml(text, language),
      headers: { 'Auto-Submitted': 'auto-generated' },
      signal,
    });
    return { sent: true, left: rejected };
  } catch (error) {
    return { sent: false, problem: mailProblem(error) };
  }
};

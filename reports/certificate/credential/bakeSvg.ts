import type { SignedCredential } from './credentialProof.ts';

/** The picture with its credential baked in (Open Badges 3.0, 5.3.2). */
export const bakeSvg = (svg: string, credential: SignedCredential): string => {
  // `]]>` would end the section, and XML cannot hold every letter: JSON may write both otherwise.
  const json = JSON.stringify(credential).replaceAll(
    /[^ -=?-~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return svg.replace(
    /^<svg ([^>]*)>\n/,
    (_, attributes: string) =>
      `<svg ${attributes} xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">\n<openbadges:credential><![CDATA[${json}]]></openbadges:credential>\n`,
  );
};

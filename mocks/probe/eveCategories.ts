/**
 * Suricata's classifications and the sub-class of network attack (GB/T 20986-2023) that each falls under. The first match
 * counts; what matches none is `NAOTH`. Our own assignment: the national standard does not speak of Suricata.
 */
export const eveCategories: readonly (readonly [RegExp, string])[] = [
  [/denial of service/i, 'NADOS'],
  [/phishing|social engineering/i, 'NAPHISH'],
  [/credential|login|username|password/i, 'NACRED'],
  [/command and control|\bC2\b|trojan|backdoor/i, 'NABACKDOOR'],
  [/targeted malicious/i, 'NAAPT'],
  [/defacement/i, 'NAWEBMOD'],
  [/\bDNS\b/i, 'NADNSHIJ'],
  [/scan|information leak|rpc query|recon/i, 'NASCAN'],
  [/web application|privilege gain|executable code|exploit|overflow|injection/i, 'NAEXPLOIT'],
];

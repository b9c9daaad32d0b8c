import { hostileName } from './hostileName.ts';

/** A visitor whose every word means harm, by both ways that beacons take, as a platform of this key on a.example has it. */
export const sendHostileBeacons = async (origin: string, appKey: string): Promise<void> => {
  const place = (host: string): string =>
    `https://${host}/${encodeURIComponent(hostileName)}?q=<script>stolen=1</script>`;
  const headers = { 'user-agent': 'Mozilla/5.0 <img src=//stolen.invalid/x onerror=stolen=1>' };
  const seen = new URLSearchParams({ appKey, logtype: '1', _p_url: place('a.example'), title: hostileName });
  await fetch(`${origin}/v.gif?${seen}`, { headers });
  const data = { id: hostileName, app_key: appKey, event_code: hostileName, page: place('a.example') };
  await fetch(`${origin}/web_logs`, { method: 'POST', headers, body: JSON.stringify([{ data: [data] }]) });
};

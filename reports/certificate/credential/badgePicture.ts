import { escapeXml } from '../../junit/escapeXml.ts';
import { levelTexts } from '../../text/names/levelTexts.ts';
import { platformKindTexts } from '../../text/names/platformKindTexts.ts';
import type { Manifest } from '../package/manifest.ts';

/** Text of at most so many letters, so that it stays within the badge. */
const short = (text: string, most: number): string => {
  const letters = [...text];
  return escapeXml(letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text);
};

/** Pixels. */
export const badgeSize = { width: 300, height: 120 } as const;

const colors = { core: '#1f5f99', full: '#8a5a00' } as const;

/** The picture of a certificate's badge, SVG, without its credential. A seal: nobody takes it for the badge of a pipeline. */
export const badgePicture = ({ certificate, product }: Pick<Manifest, 'certificate' | 'product'>): string => {
  const color = colors[certificate.level];
  const level = levelTexts[certificate.level].name;
  const kind = platformKindTexts[product.kind];
  const sans = 'font-family="Noto Sans CJK SC, Microsoft YaHei, PingFang SC, Noto Sans SC Variable, sans-serif"';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${badgeSize.width}" height="${badgeSize.height}" viewBox="0 0 300 120" role="img" aria-label="${escapeXml(`${level['zh-CN']} ${product.name} ${product.version}`)}">
<rect x="1" y="1" width="298" height="118" rx="10" fill="#ffffff" stroke="${color}" stroke-width="2"/>
<circle cx="60" cy="60" r="42" fill="none" stroke="${color}" stroke-width="3"/>
<circle cx="60" cy="60" r="36" fill="${color}"/>
<text x="60" y="50" text-anchor="middle" fill="#ffffff" ${sans} font-size="17" font-weight="700">${certificate.level === 'full' ? '全面' : '核心'}</text>
<text x="60" y="70" text-anchor="middle" fill="#ffffff" ${sans} font-size="17" font-weight="700">符合</text>
<text x="60" y="86" text-anchor="middle" fill="#ffffff" ${sans} font-size="11">${level.en}</text>
<text x="116" y="32" fill="#17202a" ${sans} font-size="14" font-weight="700">${short(product.name, 12)}</text>
<text x="116" y="52" fill="#17202a" ${sans} font-size="12">${short(`${product.version} · ${kind['zh-CN']} ${kind.en}`, 26)}</text>
<text x="116" y="72" fill="#44505c" ${sans} font-size="11">${short(`${certificate.number}`, 28)}</text>
<text x="116" y="89" fill="#44505c" ${sans} font-size="11">${certificate.issuedOn} – ${certificate.validUntil}</text>
<text x="116" y="106" fill="#44505c" ${sans} font-size="11">${short(certificate.laboratory, 15)} · heyan 核验</text>
</svg>
`;
};

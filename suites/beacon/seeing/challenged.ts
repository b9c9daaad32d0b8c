/** Marks of pages by which firewalls try whether a visitor is a person; well-known products, and what such pages say. */
const marks =
  /_cf_chl|cf-challenge|anubis|acw_sc__v2|aliyun_?waf|__jsl_clearance|yundun|incapsula|datadome|px-captcha|geetest|captcha|人机验证|安全验证|访问验证|滑动验证|请开启\s*JavaScript|challenge-platform/i;

/** A page that stands in the place of the one asked for until its visitor has proved to be a person. */
export const challenged = (html: string): boolean => html.length < 100_000 && marks.test(html);

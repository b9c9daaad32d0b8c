/** Host and port of a time server as it is named: `ntp.example.edu.cn`, with a port, or an IPv6 address, in brackets where a port follows. */
export const timeServerAddress = (text: string): { readonly host: string; readonly port: number } => {
  const bracketed = /^\[(.+)\](?::(\d+))?$/.exec(text);
  if (bracketed?.[1] !== undefined) return { host: bracketed[1], port: Number(bracketed[2] ?? 123) };
  const [host = '', port] = text.split(':');
  return text.split(':').length > 2 ? { host: text, port: 123 } : { host, port: Number(port ?? 123) };
};

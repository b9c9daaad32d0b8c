/** Source addresses of the suite's visitors, and where they are (short names of GB/T 2260). */
export const places = {
  beijing: { address: '36.112.0.1', province: '北京' },
  guangdong: { address: '120.24.78.68', province: '广东' },
  shanghai: { address: '101.80.0.1', province: '上海' },
  shaanxi: { address: '117.32.0.1', province: '陕西' },
  /** IPv6. */
  guangdongSix: { address: '240e:47d:c20:1627:30a3:ba0d:a5e6:ec19', province: '广东' },
} as const;

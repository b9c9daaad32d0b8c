/** What a stranger might call itself, or put into data. */
export const hostileName = '<img src=x onerror="window.stolen=1"><script>window.stolen=1</script>\u202Eevil{{7*7}}';

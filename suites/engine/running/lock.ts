/** What cannot be used by two checks at once; `front-database` and `control` change what others see. */
export type Lock = 'control' | 'front-database' | 'business-data';

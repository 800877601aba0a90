/** The characters behind which the editor asks by itself, for in Markdown it does not ask while one types. */
export const TRIGGERS = ['@', '.', '/', '#', ' ', ':', '[', ',', '-'] as const;

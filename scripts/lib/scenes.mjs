export const scenes = [
  {
    name: 'try',
    file: 'README.md',
    act: async (e) => {
      await e.goTo('Read', 2);
      await e.command('View: Focus Problems');
    },
  },
];

// The pictures of the documentation: which example is open, and what somebody does in it before the picture is taken. `clip`
// says what of the window is shown, where it is not all of it.

const marks = '.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint';

/** A page as somebody copies it from a browser, of an organisation that there is not. */
const page = `# Canal volunteers

Ask the office for a printed copy.

## Looking after the towpath

### Level 1: Volunteer

- I walk my stretch every week and write down what I find.
- I tell the warden at once when somebody could come to harm.
- I leave the path as tidy as I would like to find it.

### Level 2: Lead volunteer

- I plan the season's work with those who will do it.
- I check that everybody has the right tools and knows how to use them.

## Working with visitors

### Level 1: Volunteer

- I greet people and listen to what brought them here.
- I answer what I know and find out what I do not.

### Level 2: Lead volunteer

- I settle quarrels between boaters and anglers on the spot.
- I bring what visitors tell us into our next plan.
- I show new volunteers how to begin a conversation.
`;

export const scenes = [
  {
    name: 'diagnostics',
    file: 'deliberate-defects.md',
    async act(editor) {
      await editor.see(marks);
      await editor.goTo('The university started');
      await editor.command('Problems: Focus on Problems View');
      await editor.see('.markers-panel .monaco-list-row');
      await editor.press('Control+1');
    },
  },
  {
    name: 'hover',
    file: 'sergeant-process/off-road-bikes.md',
    // A hover is never higher than a quarter of the window.
    size: { height: 2100 },
    async act(editor) {
      await editor.goTo('[@collaborate.2.4]', '[@collab'.length);
      await editor.command('Show or Focus Hover');
      await editor.see('.monaco-hover:not(.hidden) .hover-row');
    },
    clip: (editor) => editor.strip(['.monaco-hover:not(.hidden)', '.cursor'], 80),
  },
  {
    name: 'completion',
    file: 'sergeant-process/courier-fraud.md',
    size: { width: 1280, height: 640 },
    async act(editor) {
      await editor.see(marks);
      const passage = 'and my officers go to the door.';
      await editor.goTo(passage, passage.length);
      await editor.type(' [@');
      await editor.see('.suggest-widget.visible .monaco-list-row');
      // Once more shows what is said about the first of them.
      await editor.press('Control+Space');
      await editor.see('.suggest-details');
    },
  },
  {
    name: 'quick-fix',
    file: 'deliberate-defects.md',
    size: { height: 560 },
    async act(editor) {
      await editor.see(marks);
      await editor.goTo('[@collaborative.2.9]', '[@collaborative.2.'.length);
      await editor.press('Control+.');
      await editor.see('.action-widget .monaco-list-row');
    },
  },
  {
    name: 'hint',
    file: 'police-staff/stolen-vans.md',
    size: { height: 480 },
    async act(editor) {
      await editor.see(marks);
      await editor.goTo('so that the morning team had them in time.');
      await editor.page.getByText('≈').first().waitFor();
    },
  },
  {
    name: 'framework',
    file: 'frameworks/example-nursing.yaml',
    size: { width: 1280, height: 640 },
    async act(editor) {
      await editor.goTo('cumulative: true', 'cumulative: '.length);
      await editor.press('Shift+End');
      await editor.type('always');
      await editor.see(marks);
      await editor.command('Problems: Focus on Problems View');
      await editor.see('.markers-panel .monaco-list-row');
      await editor.press('Control+1');
    },
  },
  {
    name: 'coverage',
    file: 'sergeant-process/courier-fraud.md',
    size: { width: 1280, height: 690 },
    async act(editor) {
      await editor.see(marks);
      await editor.command('Evidence: Focus on Coverage View');
      const line = (words) => editor.page.locator('.pane .monaco-list-row', { hasText: words }).first();
      await line('Safe handover').waitFor();
      // The line between the view and the text is drawn to the right, for the view's words to be read.
      const { x, width } = await editor.page.locator('.part.sidebar').boundingBox();
      const { mouse } = editor.page;
      await mouse.move(x + width, 400);
      await mouse.down();
      await mouse.move(x + width + 130, 400, { steps: 5 });
      await mouse.up();
      await line('cvf-2016').click();
      await line('2.3 I agree').click();
      await editor.see('.pane .monaco-list-row:has(.codicon-quote)');
      await editor.press('Control+1');
    },
  },
  {
    name: 'report',
    file: 'sergeant-process/courier-fraud.md',
    size: { width: 1400, height: 900 },
    async act(editor) {
      await editor.see(marks);
      await editor.command('Competency Evidence: Show coverage report');
      const page = editor.page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await page.locator('#documents').waitFor();
    },
  },
  {
    name: 'import',
    file: 'README.md',
    size: { width: 1280, height: 790 },
    async act(editor) {
      await editor.command('View: Close All Editors');
      await editor.page.evaluate((text) => navigator.clipboard.writeText(text), page);
      await editor.command('Competency Evidence: Import framework…', { stays: true });
      await editor.choose('From the clipboard');
      await editor.choose('New framework');
      const body = editor.page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await body.locator('#unplaced').waitFor();
      // Where the pointer rests on nothing.
      await editor.page.mouse.move(2, 400);
      await editor.see('.mtk1, .mtk5');
    },
  },
];

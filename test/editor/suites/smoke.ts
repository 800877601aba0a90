import * as vscode from 'vscode';
import * as assert from '../assert.ts';

describe('smoke', () => {
  it('has a workspace', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
  });
  it('100% fails', () => {
    assert.equal([1, 2], [1, 2]);
  });
});

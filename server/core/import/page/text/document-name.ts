const CALLED =
  /\b(?:frameworks?|competenc(?:e|es|y|ies)|behaviours?|values|standards?|capabilities|ladder|levels|matrix|handbook|guide|guidance|policy|manual|specification)\b/i;

/** Whether a line reads as the name of a document about competencies: it says of what kind it is. */
export const mayNameDocument = (text: string): boolean => CALLED.test(text) && text.split(' ').length <= 14;

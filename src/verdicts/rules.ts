/**
 * Version of the rule set that reads, resolves, observes and judges. It goes up with every change that may turn a
 * verdict, so that a release that was judged by other rules is told apart from one that changed.
 */
export const RULES = '3'

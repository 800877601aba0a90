// Every suite, in this order: the first one needs an editor in which nothing has been opened yet.
import './idle.ts';
import './evidence.ts';
import './framework.ts';
import './hints.ts';
import './extension.ts';

// Every suite. None depends on another one.
import './idle.ts';
import './evidence.ts';
import './framework.ts';
import './hints.ts';
import './report.ts';
import './extension.ts';

// Every suite. None depends on another one.
import './idle.ts';
import './evidence.ts';
import './framework.ts';
import './hints.ts';
import './at-a-glance.ts';
import './voice.ts';
import './report.ts';
import './navigation.ts';
import './copy.ts';
import './import.ts';
import './editions.ts';
import './extension.ts';

// Every suite. None depends on another one.
// First, so that in the web extension host it is an import that starts the server.
import './import.ts';
import './idle.ts';
import './evidence.ts';
import './framework.ts';
import './hints.ts';
import './at-a-glance.ts';
import './voice.ts';
import './report.ts';
import './navigation.ts';
import './copy.ts';
import './editions.ts';
import './extension.ts';

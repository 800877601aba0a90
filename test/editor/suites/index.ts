// Every suite. Each says by its imports alone what it needs, so that the same file runs in both extension hosts.
import './smoke.ts';

import { prepare } from '../../server/core/hints/index.ts';
import { engine, measure } from './measure.ts';
import { frameworks, passagesOf, vectors } from './passages.ts';
const t0=performance.now(); const v=vectors(); console.log('load', performance.now()-t0);
const fw=frameworks(); const t1=performance.now();
const prep=new Map(fw.map(f=>[f.id,prepare(f,v)])); console.log('prepare',performance.now()-t1);
for(const s of process.argv.slice(2)){ const p=passagesOf(s); const t=performance.now(); const m=measure(p,engine(prep)); console.log(s,m,(performance.now()-t)/(p.length+m.evidence)); }

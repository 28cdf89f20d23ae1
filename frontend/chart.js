// Draws what the server describes (common.ui.Drawing) with Apache ECharts on a canvas. The server knows figures and words;
// colours, fonts and the space there is are known here. The library comes with the first chart of a window.
const loaded = () => (globalThis.echarts ? Promise.resolve() : import('./echarts/echarts.common.min.js'));
const forced = matchMedia('(forced-colors: active)');
const PRINT_WIDTH = 620;
const LETTER = 6.9; // of 13 px text, on average

class Chart extends HTMLElement {
  connectedCallback() {
    if (Object.hasOwn(this, 'drawing')) {
      const early = this.drawing; // set before this class was known
      delete this.drawing;
      this.drawing = early;
    }
    this.redraw = () => this.draw();
    this.narrow = () => this.resize(Math.min(this.clientWidth, PRINT_WIDTH));
    this.wide = () => this.resize();
    this.sizes = new ResizeObserver(() => this.chart && this.clientWidth !== this.chart.getWidth() && this.resize());
    this.sizes.observe(this);
    forced.addEventListener('change', this.redraw);
    addEventListener('beforeprint', this.narrow);
    addEventListener('afterprint', this.wide);
    loaded().then(this.redraw);
  }

  disconnectedCallback() {
    this.sizes.disconnect();
    forced.removeEventListener('change', this.redraw);
    removeEventListener('beforeprint', this.narrow);
    removeEventListener('afterprint', this.wide);
    if (this.chart) this.chart.dispose();
    this.chart = undefined;
  }

  set drawing(value) {
    this.described = value;
    this.draw();
  }

  get drawing() {
    return this.described;
  }

  resize(width) {
    if (!this.chart) return;
    this.chart.resize({width: width || 'auto'});
    this.draw();
  }

  draw() {
    if (!this.described || !this.isConnected || !globalThis.echarts || this.clientWidth === 0) return;
    this.chart ??= globalThis.echarts.init(this, null, {renderer: 'canvas', devicePixelRatio: Math.max(2, devicePixelRatio)});
    this.chart.setOption(options(this.described, this.chart.getWidth(), look(this), this.getAttribute('aria-label')), true);
  }
}

// custom properties of the style sheet; in forced colours those that the reader chose
const look = (element) => {
  const style = getComputedStyle(element);
  const named = (name) => style.getPropertyValue(name).trim();
  const system = (name) => {
    element.style.color = name;
    const colour = getComputedStyle(element).color;
    element.style.color = '';
    return colour;
  };
  const font = style.fontFamily;
  if (forced.matches) {
    const ink = system('CanvasText');
    return {font, ground: system('Canvas'), ink, quiet: ink, rule: system('GrayText'), MAIN: ink, OTHER: ink, LIMIT: ink, ALERT: ink};
  }
  return {
    font, ground: named('--ground'), ink: named('--ink'), quiet: named('--ink-2'), rule: named('--rule'),
    MAIN: named('--accent'), OTHER: named('--ink-2'), LIMIT: named('--edge'), ALERT: named('--urgent')
  };
};

const number = (value, axis) => {
  const text = String(Math.round(value * 1000) / 1000).replace('-', '\u2212');
  return (axis.signed && value > 0 ? '+' : '') + text + axis.unit;
};

const options = (drawing, width, look, sentence) => {
  const {across, up} = drawing;
  const bars = drawing.series.some((series) => series.shape === 'BAR');
  const words = drawing.series.flatMap((series) => series.points.map((point) => point.beside || ''));
  const longest = Math.max(0, ...words.map((text) => text.length)) * LETTER;
  const right = longest ? Math.min(longest, width * 0.3) + 22 : 14;
  const left = up.shown ? Math.max(number(up.from, up).length, number(up.to, up).length) * LETTER + 14 : 14;
  const key = bars && drawing.series.length > 1;
  const bottom = 19 + 15 * (across.names.length ? broken(across.names, width - left - right).most : 1);
  const room = {left, right, top: key ? 44 : 18, bottom};
  const inside = {width: width - left - right, height: drawing.height - room.top - room.bottom};
  const labels = apart(drawing, inside, right);
  return {
    animation: false,
    backgroundColor: look.ground,
    textStyle: {fontFamily: look.font, fontSize: 13, color: look.quiet},
    aria: {enabled: true, label: {enabled: true, description: sentence}},
    tooltip: {
      trigger: 'item', renderMode: 'richText', confine: true, transitionDuration: 0, backgroundColor: look.ground,
      borderColor: look.quiet, textStyle: {color: look.ink, fontFamily: look.font, fontSize: 13},
      formatter: (item) => item.data.words || ''
    },
    legend: {show: key, top: 0, left, selectedMode: false, itemGap: 20, textStyle: {color: look.ink, fontSize: 13}},
    grid: {...room, containLabel: false},
    xAxis: {...axis(across, bars, inside.width, look, true), splitLine: {show: false}, axisTick: {show: across.names.length === 0}},
    yAxis: {
      ...axis(up, false, inside.height, look), show: up.shown, axisLine: {show: false}, axisTick: {show: false},
      splitLine: {show: up.shown, lineStyle: {color: look.rule}}
    },
    series: [
      ...drawing.series.flatMap((series, place) => drawn(series, labels, right, look)),
      ...drawing.lines.map((line, place) => ruled(line, place, drawing, look))
    ]
  };
};

const axis = (axis, bars, length, look, flat) => {
  const label = {color: look.quiet, fontSize: 13, hideOverlap: false};
  const line = {lineStyle: {color: look.quiet}};
  if (axis.names.length === 0) {
    const words = (value) => (value === 0 && axis.zero ? `0 ${axis.zero}` : number(value, axis));
    const shown = flat ? roomy(axis, length, words) : () => true;
    return {
      type: 'value', min: axis.from, max: axis.to, interval: axis.step, axisLine: line,
      axisLabel: {...label, formatter: (value) => (shown(value) ? words(value) : '')}
    };
  }
  const {lines, every} = broken(axis.names, length);
  const shown = axis.names.map((name, place) => place).filter((place) => place % every === 0);
  const named = {...label, lineHeight: 15};
  if (bars) return {type: 'category', data: lines, axisLabel: {...named, interval: every - 1}, axisLine: line};
  const margin = axis.names.length > 2 ? 0.5 : 0.4;
  return {
    type: 'value', min: -margin, max: axis.names.length - 1 + margin, axisLine: {...line, onZero: false},
    axisLabel: {...named, customValues: shown, formatter: (value) => lines[value] ?? ''}
  };
};

// of the numbers along an axis those with room: nought first, then outwards every one that does not touch its neighbour
const roomy = (axis, length, words) => {
  const each = length / (axis.to - axis.from);
  const half = (value) => (words(value).length * LETTER) / 2;
  const count = Math.round((axis.to - axis.from) / axis.step);
  const all = Array.from({length: count + 1}, (ignored, place) => Math.round((axis.from + place * axis.step) * 1e6) / 1e6);
  const held = [];
  [...all].sort((one, other) => Math.abs(one) - Math.abs(other)).forEach((value) => {
    if (held.every((other) => Math.abs(other - value) * each >= half(other) + half(value) + 8)) held.push(value);
  });
  return (value) => held.some((one) => Math.abs(one - value) < axis.step / 1000);
};

// names in as many lines as they need; where the longest word has no room, only every second, third, ... name
const broken = (names, length) => {
  const words = names.flatMap((name) => name.split(' '));
  const every = Math.max(1, Math.ceil((Math.max(0, ...words.map((word) => word.length)) * LETTER + 6) / (length / names.length)));
  const fits = Math.max(1, Math.floor(((length / names.length) * every - 6) / LETTER));
  const lines = names.map((name) => name.split(' ').reduce((text, word) => {
    const last = text.slice(text.lastIndexOf('\n') + 1);
    return text === '' ? word : text + (last.length + 1 + word.length > fits ? '\n' : ' ') + word;
  }, ''));
  return {lines, every, most: Math.max(1, ...lines.map((text) => text.split('\n').length))};
};

const SYMBOLS = {CIRCLE: 'circle', SQUARE: 'rect', DIAMOND: 'diamond', TRIANGLE: 'triangle', NONE: 'circle', BAR: 'none'};

const point = (point, series, look, beside) => ({
  value: [point.across, point.up],
  words: point.words,
  symbol: SYMBOLS[point.shape || series.shape],
  symbolSize: series.shape === 'NONE' ? 0 : point.shape ? 15 : series.shape === 'DIAMOND' ? 16 : 12,
  itemStyle: series.hollow && !point.shape
    ? {color: look.ground, borderColor: look[series.tone], borderWidth: 2.5}
    : {color: look[point.shape ? 'ALERT' : series.tone]},
  label: beside
});

const drawn = (series, labels, right, look) => {
  if (series.shape === 'BAR') return [barred(series, look)];
  const colour = look[series.tone];
  const line = {
    type: 'line', name: series.name, z: 4 + (series.tone === 'MAIN' ? 1 : 0), color: colour, emphasis: {disabled: true},
    lineStyle: {color: colour, width: series.stroke === 'NONE' ? 0 : series.tone === 'LIMIT' ? 1.5 : 2.5, type: series.stroke === 'DASHED' ? [7, 5] : 'solid'},
    data: series.points.map((each) => point(each, series, look, beside(each, series, labels, right, look)))
  };
  const intervals = series.points.filter((each) => each.interval).map((each) => ({
    type: 'line', silent: true, symbol: 'none', z: 3, color: colour, emphasis: {disabled: true},
    lineStyle: {color: colour, width: each.interval.across ? 4 : 2, type: 'solid'},
    data: each.interval.across
      ? [[each.interval.from, each.up], [each.interval.to, each.up]]
      : [[each.across, each.interval.from], [each.across, each.interval.to]]
  }));
  return [line, ...intervals];
};

// where each direct label stands: all in one column at the right of the last point, moved apart where two would lie on each other
const apart = ({across, up, series}, inside, right) => {
  const points = series.flatMap((one) => one.points);
  const first = across.names.length ? -(across.names.length > 2 ? 0.5 : 0.4) : across.from;
  const wide = across.names.length ? across.names.length - 1 - 2 * first : across.to - across.from;
  const last = Math.max(...points.map((point) => point.across));
  const labels = points.filter((point) => point.beside).map((point) => {
    const at = ((up.to - point.up) / (up.to - up.from)) * inside.height;
    const tall = 16 * rows(point.beside, right - 22);
    return {point, at, tall, y: at, gap: 16 + ((last - point.across) / wide) * inside.width};
  }).sort((one, other) => one.at - other.at || one.tall - other.tall);
  for (let round = 0; round < 40; round++) {
    labels.forEach((lower, place) => {
      const upper = labels[place - 1];
      const over = upper ? upper.y + (upper.tall + lower.tall) / 2 + 3 - lower.y : 0;
      if (over <= 0) return;
      upper.y -= over / 2;
      lower.y += over / 2;
    });
  }
  return new Map(labels.map((label) => [label.point, {gap: label.gap, shift: label.y - label.at}]));
};

// lines that words need in so many pixels, broken between words
const rows = (text, pixels) => text.split(' ').reduce(([lines, used], word) => {
  const long = word.length * LETTER;
  return used && used + LETTER + long > pixels ? [lines + 1, long] : [lines, used + (used ? LETTER : 0) + long];
}, [1, 0])[0];

// direct labels instead of a legend
const beside = (each, series, labels, right, look) => {
  if (each.above) return {show: true, position: 'top', distance: 7, formatter: each.above, color: look.ink, fontSize: 13};
  if (!each.beside) return {show: false};
  const {gap, shift} = labels.get(each);
  return {
    show: true, position: 'right', distance: gap, offset: [0, shift], formatter: each.beside, width: right - 22, overflow: 'break', lineHeight: 16,
    color: look[series.tone === 'LIMIT' ? 'quiet' : series.tone], fontWeight: series.tone === 'MAIN' ? 700 : 400, fontSize: 13
  };
};

const barred = (series, look) => ({
  type: 'bar', name: series.name, barMaxWidth: 48, barGap: '8%', emphasis: {disabled: true},
  itemStyle: series.hollow
    ? {color: look.ground, borderColor: look[series.tone], borderWidth: 1.5, decal: {symbol: 'rect', color: look[series.tone], dashArrayX: [1, 0], dashArrayY: [1.5, 5], rotation: -Math.PI / 4}}
    : {color: look[series.tone]},
  data: series.points.map((each) => ({
    value: each.up, words: each.words,
    label: {show: Boolean(each.above), position: 'top', formatter: each.above || '', color: look.ink, fontSize: 13}
  }))
});

// a line through the whole chart, such as "no difference"
const ruled = (line, place, drawing, look) => {
  const across = drawing.across.names.length
    ? [-0.5, drawing.across.names.length - 0.5] : [drawing.across.from, drawing.across.to];
  const data = line.upright
    ? [[line.at, drawing.up.from], [line.at, drawing.up.to]] : across.map((end) => [end, line.at]);
  return {
    type: 'line', silent: true, symbol: 'none', z: 2, color: look.ink, emphasis: {disabled: true}, data,
    lineStyle: {color: look.ink, width: line.dashed ? 1.5 : 2, type: line.dashed ? [3, 4] : 'solid'}
  };
};

customElements.define('tats-chart', Chart);

'use strict';
(() => {
  const lang = document.documentElement.lang;
  const number = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US', {maximumFractionDigits: 2});
  const wraps = (text, width) => {
    const lines = [''];
    for (const word of text.split(' ')) {
      const line = lines.at(-1);
      if (line === '' || line.length + word.length < width) lines[lines.length - 1] = `${line} ${word}`.trim();
      else lines.push(word);
    }
    return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]} …`] : lines;
  };
  const printed = window.matchMedia('print');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

  /// What each kind draws: a bar from one value to the other, or two bars beside each other.
  const datasetsOf = (data) => {
    const {bars, series} = data;
    if (data.kind === 'waterfall') {
      const roles = {total: color('bar'), less: color('good'), more: color('error')};
      return [{data: bars.map(({values}) => values), backgroundColor: bars.map(({role}) => roles[role])}];
    }
    const paints = [color('bar'), color('bar-2')];
    return series.map((label, i) => ({label, backgroundColor: paints[i], minBarLength: 2,
      data: bars.map(({values}) => data.kind === 'tornado' ? [data.middle, values[i]] : values[i])}));
  };

  /// The figures, as they are printed, at the end of each bar.
  const figuresOf = ({bars, kind}) => ({
    id: 'figures',
    afterDatasetsDraw(chart) {
      const {ctx, chartArea} = chart;
      ctx.save();
      ctx.font = `12px ${getComputedStyle(document.body).fontFamily}`;
      ctx.fillStyle = color('ink');
      ctx.textBaseline = 'middle';
      chart.data.datasets.forEach((set, i) => chart.getDatasetMeta(i).data.forEach((bar, at) => {
        const text = bars[at].told[i];
        const width = ctx.measureText(text).width;
        const right = Math.max(bar.x, bar.base);
        const left = Math.min(bar.x, bar.base);
        const other = bars[at].values[1 - i];
        const outward = kind === 'tornado' && bars[at].values[i] < other;
        // Where the lower figure has no room, the table below tells it.
        if (outward && left - 6 - width < chartArea.left) return;
        const fits = !outward && right + 6 + width <= chartArea.right;
        const inside = !fits && left - 6 - width < chartArea.left;
        ctx.fillStyle = inside ? color('paper') : color('ink');
        ctx.fillText(text, fits ? right + 6 : inside ? right - 6 - width : left - 6 - width, bar.y);
      }));
      ctx.restore();
    },
  });

  const draw = (figure) => {
    const data = JSON.parse(figure.querySelector('script').textContent);
    const canvas = figure.querySelector('canvas');
    const narrow = figure.clientWidth < 640;
    const sets = data.kind === 'waterfall' ? 1 : data.series.length;
    const lines = data.bars.map(({label}) => wraps(label, narrow ? 16 : 34));
    const height = lines.reduce((sum, label) => sum + Math.max(label.length * 16 + 8, sets * 22 + 8), 0);
    canvas.parentElement.style.height = `${height + 60 + (sets > 1 ? 40 : 0)}px`;
    const axis = {ticks: {color: color('ink'), font: {size: 12}}, grid: {color: color('rule')}};
    return new Chart(canvas, {
      type: 'bar',
      data: {labels: lines, datasets: datasetsOf(data)},
      plugins: [figuresOf(data)],
      options: {
        indexAxis: 'y', animation: false, responsive: true, maintainAspectRatio: false, grouped: data.kind !== 'tornado',
        scales: {
          x: {...axis, grace: '12%', ticks: {...axis.ticks, maxRotation: 0, maxTicksLimit: narrow ? 3 : 7, callback: (value) => number.format(value)}},
          y: {...axis, ticks: {...axis.ticks, autoSkip: false}},
        },
        plugins: {
          legend: {display: sets > 1, position: 'top', labels: {color: color('ink'), boxWidth: 14}},
          tooltip: {callbacks: {
            title: ([{dataIndex}]) => wraps(data.bars[dataIndex].label, 40),
            label: ({dataIndex, datasetIndex}) => data.bars[dataIndex].told[datasetIndex],
          }},
        },
      },
    });
  };

  const all = [...document.querySelectorAll('figure.chart')];
  let drawn = [];
  const again = () => {
    for (const chart of drawn) chart.destroy();
    drawn = all.map(draw);
  };
  dark.addEventListener('change', again);
  printed.addEventListener('change', again);
  let waiting;
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    clearTimeout(waiting);
    waiting = setTimeout(again, 100);
  });
  again();
})();

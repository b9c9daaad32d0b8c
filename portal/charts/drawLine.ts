import { LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([LineChart, GridComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

export interface LineGiven {
  readonly days: readonly string[];
  readonly values: readonly (number | null)[];
  readonly name: string;
  readonly unit: string;
}

export interface DrawnLine {
  readonly show: (given: LineGiven) => void;
  readonly resize: () => void;
  readonly end: () => void;
}

/** A line over days in this element, in the colours of the page as they are now. What is pointed at is drawn, never set as HTML. */
export const drawLine = (element: HTMLElement): DrawnLine => {
  const chart = init(element);
  const show = ({ days, values, name, unit }: LineGiven): void => {
    const colours = getComputedStyle(document.documentElement);
    const colour = (of: string): string => colours.getPropertyValue(of).trim();
    const axis = { axisLabel: { color: colour('--muted') }, axisLine: { lineStyle: { color: colour('--line') } } };
    chart.setOption({
      animation: false,
      aria: { enabled: false },
      grid: { left: 56, right: 16, top: 36, bottom: 32 },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        backgroundColor: colour('--surface'),
        borderColor: colour('--line'),
        textStyle: { color: colour('--text') },
      },
      xAxis: { type: 'category', data: days, ...axis },
      yAxis: {
        type: 'value',
        name: unit,
        nameTextStyle: { color: colour('--muted') },
        splitLine: { lineStyle: { color: colour('--line') } },
        ...axis,
      },
      series: [
        {
          type: 'line',
          name,
          data: values,
          connectNulls: false,
          showSymbol: values.length < 60,
          symbolSize: 5,
          lineStyle: { color: colour('--accent'), width: 2 },
          itemStyle: { color: colour('--accent') },
        },
      ],
    });
  };
  return { show, resize: () => chart.resize(), end: () => chart.dispose() };
};

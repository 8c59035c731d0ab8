import { describe, expect, it } from 'vitest';
import { resolve, type Scope } from '../../../../../infra/local/assembly/resolve.ts';
import { Refusal } from '../../../../../infra/refusal.ts';

const scope: Scope = {
  reference: (name) => (name === 'AWS::NoValue' ? null : `ref-${name}`),
  attribute: (resource, attribute) => `${resource}:${attribute}`,
  condition: (name) => name === 'Yes',
  dynamic: (text) => text.replace('{{resolve:it}}', 'secret'),
};
const resolved = (value: Parameters<typeof resolve>[0]) => resolve(value, scope, 'Form.Env');

describe('resolving a template', () => {
  it('follows references, attributes and joins', () => {
    expect(resolved({ Ref: 'Table' })).toBe('ref-Table');
    expect(resolved({ 'Fn::GetAtt': ['Api', 'ApiEndpoint'] })).toBe('Api:ApiEndpoint');
    expect(resolved({ 'Fn::Join': ['/', ['integrations', { Ref: 'One' }]] })).toBe(
      'integrations/ref-One',
    );
  });

  it('substitutes names, attributes and literals', () => {
    const text = (percents: string): string => percents.replaceAll('%', '$');
    expect(resolved({ 'Fn::Sub': text('%{A}-%{B.Arn}-%{!C}') })).toBe(text('ref-A-B:Arn-%{C}'));
    expect(resolved({ 'Fn::Sub': [text('%{X}'), { X: { Ref: 'Y' } }] })).toBe('ref-Y');
  });

  it('takes list elements and parts', () => {
    expect(resolved({ 'Fn::Select': ['1', { 'Fn::Split': [':', 'a:b'] }] })).toBe('b');
  });

  it('chooses by a condition and leaves out what has no value', () => {
    expect(resolved({ 'Fn::If': ['Yes', 'a', 'b'] })).toBe('a');
    expect(resolved({ a: 1, b: { 'Fn::If': ['No', 'x', { Ref: 'AWS::NoValue' }] } })).toEqual({
      a: 1,
    });
  });

  it('looks at a dynamic reference once it is whole', () => {
    expect(resolved({ 'Fn::Join': ['', ['{{resolve:', 'it', '}}']] })).toBe('secret');
  });

  it('refuses what it does not know, naming the place', () => {
    expect(() => resolved({ Name: { 'Fn::FindInMap': ['a', 'b', 'c'] } })).toThrow(
      new Refusal('The local run cannot read Form.Env.Name: Fn::FindInMap is not known here'),
    );
  });
});
